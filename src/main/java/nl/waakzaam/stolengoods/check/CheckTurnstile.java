// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waakzaam.limits.Admission;
import nl.waakzaam.limits.Challenge;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets a person's check pass, or shows what comes first: a question, or time to wait. What was typed goes along. */
@Component
public class CheckTurnstile {
    private final CheckAdmission admission;

    CheckTurnstile(CheckAdmission admission) {
        this.admission = admission;
    }

    /** The page when the check may be done, or another; counts the numbers of a form without errors. */
    public ModelAndView pass(
            CheckForm form,
            Reply reply,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<ModelAndView> admitted) {
        var page = switch (admission.of(request, TheftCheck.read(form.question()), reply)) {
            case Admission.Admitted free -> admitted.get();
            case Admission.Asked asked -> question("stolengoods/check/challenge", asked, response);
            case Admission.Refused refused -> later(refused, response);
        };
        return page.addObject("form", form).addObject("reply", reply);
    }

    /**
     * The question, shown by {@code view}, that comes before a check which nobody typed here; none when it may be done, and
     * then its numbers are counted. Whoever must wait hears it by {@link nl.waakzaam.site.ComesTooSoon}.
     */
    public Optional<ModelAndView> before(
            CheckQuestion check, String view, Reply reply, HttpServletRequest request, HttpServletResponse response) {
        return switch (admission.of(request, TheftCheck.read(check), reply)) {
            case Admission.Admitted free -> Optional.empty();
            case Admission.Asked asked ->
                Optional.of(question(view, asked, response).addObject("reply", reply));
            case Admission.Refused refused -> throw CheckAdmission.tooSoon(refused);
        };
    }

    /** A question first, to whoever shares an address with many; a program hears when to come back. */
    private static ModelAndView question(String view, Admission.Asked asked, HttpServletResponse response) {
        var challenge = asked.challenge();
        retryAfter(asked.refusal(), response);
        var errors = new FormErrors();
        if (challenge.problem() != Challenge.Problem.NONE) {
            errors.add("antwoord", "challenge.problem." + challenge.problem().name());
        }
        return refusal(view, Map.of("challenge", challenge, "errors", errors));
    }

    private static ModelAndView later(Admission.Refused refused, HttpServletResponse response) {
        retryAfter(refused, response);
        return refusal("stolengoods/check/later", Map.of("reason", refused.reason(), "wait", refused.retryAfter()));
    }

    private static void retryAfter(Admission.Refused refused, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds() + 1));
    }

    private static ModelAndView refusal(String view, Map<String, Object> model) {
        return new ModelAndView(view, model, HttpStatus.TOO_MANY_REQUESTS);
    }
}
