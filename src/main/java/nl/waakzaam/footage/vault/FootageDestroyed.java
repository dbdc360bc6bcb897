// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The key of a dossier was destroyed: its footage is gone, wherever a copy of it may lie. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class FootageDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FootageDestroyed() {
        super("the footage was destroyed");
    }
}
