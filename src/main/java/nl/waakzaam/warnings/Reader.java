// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

/** Whoever reads a mail address, as a keyed hash of it: the same each time, and nothing to whoever lacks the key. */
record Reader(String hash) {}
