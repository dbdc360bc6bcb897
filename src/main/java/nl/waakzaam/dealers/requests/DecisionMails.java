// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.requests;

import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.requests.Request.State;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.notices.MailAddress;
import org.springframework.stereotype.Component;

/** Tells who asked what the municipality decided and why, in the language of the form. */
@Component
class DecisionMails {
    private final DealerMails mails;
    private final Municipalities municipalities;

    DecisionMails(DealerMails mails, Municipalities municipalities) {
        this.mails = mails;
        this.municipalities = municipalities;
    }

    void tell(Request request, State state, MailAddress reader, String reasons) {
        var language = request.language();
        mails.queue(
                state == State.APPROVED ? "approved" : "rejected",
                reader,
                language,
                mails.text("dealers.kind." + request.kind(), language),
                request.applicant().tradeName(),
                nameOf(request.municipality()),
                reasons.isEmpty() ? mails.text("dealers.mail.none", language) : reasons);
    }

    private String nameOf(String code) {
        return municipalities.successor(code).map(Municipality::name).orElse(code);
    }
}
