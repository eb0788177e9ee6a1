import type { Article2Rule } from "./proposal.js";

/**
 * Article 2.2 bans what is similar to a platform. What a row of Annex II itself says that it connects to, or takes data from, is
 * another system.
 */
export const connectedSystem: Article2Rule = ({ connected }) =>
  connected.length === 0
    ? null
    : {
        grounds: connected.map(({ code, quote }) => ({
          path: "art2.2",
          statement: {
            vi: `${code} tự nêu là kết nối hoặc lấy dữ liệu từ hệ thống như vậy («${quote}»): đó là hệ thống khác, không phải hệ thống tương tự.`,
            en: `${code} itself says that it connects to such a system or takes data from it («${quote}»): that is another system, no similar one.`,
          },
        })),
      };
