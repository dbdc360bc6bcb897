// SPDX-License-Identifier: EUPL-1.2
/** What people fill in at the desk: as it was typed, completed from other registers, and all that is wrong with it. */
@NullMarked
package nl.waakzaam.dealers.forms;

import org.jspecify.annotations.NullMarked;
