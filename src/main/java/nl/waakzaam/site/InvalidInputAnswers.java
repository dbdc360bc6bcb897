// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers invalid input to the API with all faults at once (NL GOV API Design Rules, problem+json). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidInputAnswers {
    private final MessageSource messages;

    InvalidInputAnswers(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<ProblemDetail> answer(InvalidInput refusal, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, messages.getMessage("problem.invalid.detail", null, language));
        problem.setTitle(messages.getMessage("problem.invalid.title", null, language));
        problem.setProperty(
                "errors",
                refusal.faults().stream()
                        .map(fault -> Map.of(
                                "in", "body",
                                "location", Map.of("pointer", pointer(fault.path())),
                                "code", fault.textKey(),
                                "detail",
                                        messages.getMessage(
                                                fault.textKey(), fault.values().toArray(), language)))
                        .toList());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String pointer(String path) {
        return "#/" + path.replace("[", "/").replace("]", "").replace(".", "/");
    }
}
