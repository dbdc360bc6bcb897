// SPDX-License-Identifier: EUPL-1.2
/** Officials change the texts of their letters, two together, and see what was sent, how, and with which proof. */
@NullMarked
package nl.waakzaam.letters.desk;

import org.jspecify.annotations.NullMarked;
