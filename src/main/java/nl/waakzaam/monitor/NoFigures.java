// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody published these figures, or not yet on the day that was asked. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoFigures extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
