// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no token, or it opens nothing: it never did, is over or withdrawn, or who made it may not search any more. Which of
 * these is nobody's business.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NoSuchCaseToken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
