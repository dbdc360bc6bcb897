// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.IOException;

/** The scanner stopped listening; what was read of the file is not to blame. */
final class ScannerAway extends Exception {
    private static final long serialVersionUID = 1L;

    ScannerAway(IOException cause) {
        super(cause);
    }
}
