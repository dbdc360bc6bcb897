// SPDX-License-Identifier: EUPL-1.2
/**
 * The chain that makes the processing log tamper-evident: batches of rows, signed heads that leave the database, and the
 * check of both (BIO2 8.15.05).
 */
@NullMarked
package nl.waakzaam.accountability.chain;

import org.jspecify.annotations.NullMarked;
