// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/** A file of which not even the header can be read; its message is Dutch and says what to do. */
public final class FileNotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileNotReadable(String message) {
        super(message);
    }
}
