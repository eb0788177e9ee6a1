import type { Article2Rule } from "./proposal.js";
import { banningOf, codesOf } from "./proposal.js";

/**
 * Article 2.2: once a shared platform operates, nobody invests in, builds, buys, hires or extends a similar one. Maintaining one
 * is let by Article 2.3 only until then.
 */
export const inOperation: Article2Rule = (proposal) => {
  const operating = banningOf(proposal);
  if (operating.length === 0) return null;
  const codes = codesOf(operating);
  const maintains = proposal.form === "MAINTAIN";
  return {
    verdict: "PROHIBITED",
    grounds: [
      {
        path: "art2.2",
        statement: {
          vi: `${codes} đã vận hành: không đầu tư, xây dựng, mua sắm, thuê dịch vụ hoặc mở rộng hệ thống có chức năng, mục tiêu và phạm vi sử dụng tương tự.`,
          en: `${codes} operates: nobody invests in, builds, buys, hires or extends a system that is similar in function, objective and scope of use.`,
        },
      },
      ...(maintains
        ? [
            {
              path: "art2.3",
              statement: {
                vi: `Việc duy trì hệ thống hiện có chỉ được phép cho đến khi ${codes} đi vào vận hành.`,
                en: `An existing system may be maintained only until ${codes} operates.`,
              },
            },
          ]
        : []),
    ],
    wouldChange: [
      {
        vi: `Sử dụng ${codes} thay cho hệ thống riêng; hoặc một yêu cầu đặc thù về quốc phòng, an ninh, cơ yếu, pháp luật chuyên ngành.`,
        en: `Using ${codes} instead of a system of one's own; or a special need of national defence, security, cipher work or a specialised law.`,
      },
    ],
  };
};
