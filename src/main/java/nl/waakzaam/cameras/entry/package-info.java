// SPDX-License-Identifier: EUPL-1.2
/** The way in for owners: no account and no password, but a mailed link that works once and a short session. */
@NullMarked
package nl.waakzaam.cameras.entry;

import org.jspecify.annotations.NullMarked;
