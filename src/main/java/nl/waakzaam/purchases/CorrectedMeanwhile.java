// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else corrected the good in the meantime. */
@ResponseStatus(HttpStatus.CONFLICT)
final class CorrectedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorrectedMeanwhile() {
        super("corrected in the meantime");
    }
}
