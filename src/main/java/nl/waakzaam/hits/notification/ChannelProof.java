// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import jakarta.servlet.http.HttpServletRequest;
import nl.waakzaam.access.RecentProof;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Asks whoever changes a channel who they are: a new one leads hits out of the house, and one that was paused or removed
 * keeps them from a team. A screen that stands open is not enough for that.
 */
@Component
class ChannelProof {
    private final RecentProof proof;

    ChannelProof(RecentProof proof) {
        this.proof = proof;
    }

    void ask(FormErrors errors, HttpServletRequest request) {
        if (!proof.isGiven(request)) {
            errors.add("bevestigen", "notification.proof.error");
        }
    }

    /** Has the page show where to give it, and come back here. */
    void show(String back, HttpServletRequest request, Model model) {
        model.addAttribute("confirm", proof.isGiven(request) ? "" : RecentProof.at(back));
    }
}
