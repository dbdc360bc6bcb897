// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The key of a month was destroyed: what it closed is gone, wherever a copy of it may lie. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyDestroyed(YearMonth month) {
        super("the key of " + month + " was destroyed");
    }
}
