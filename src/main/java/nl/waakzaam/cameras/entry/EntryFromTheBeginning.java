// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever asks for the pages of an owner, and did not come in, to the way in. */
@ControllerAdvice(basePackages = "nl.waakzaam.cameras")
class EntryFromTheBeginning {
    @ExceptionHandler(NotEntered.class)
    String lead(NotEntered absent) {
        return "redirect:" + absent.where();
    }
}
