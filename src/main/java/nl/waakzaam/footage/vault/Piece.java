// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

/**
 * A part of a file as it lies on disk.
 *
 * @param position of its first byte in the file
 * @param length in bytes, before encryption
 * @param name of the file on disk that holds it
 */
public record Piece(long position, int length, String name) {
    /** Behind its last byte in the file. */
    long end() {
        return position + length;
    }
}
