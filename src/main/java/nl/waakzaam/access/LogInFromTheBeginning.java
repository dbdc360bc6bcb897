// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever asks for a later step of logging in to the first one. */
@ControllerAdvice(basePackageClasses = LogInPages.class)
class LogInFromTheBeginning {
    @ExceptionHandler(LogInNotBegun.class)
    String again() {
        return "redirect:/inloggen";
    }
}
