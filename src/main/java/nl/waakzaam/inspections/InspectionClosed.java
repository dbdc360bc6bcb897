// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The inspection was closed before this was entered or arrived. */
@ResponseStatus(HttpStatus.CONFLICT)
final class InspectionClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InspectionClosed() {
        super("the inspection was closed");
    }
}
