// SPDX-License-Identifier: EUPL-1.2
/** What strangers may send: broken, huge, odd and hostile requests to everything that stands open to everybody. */
@NullMarked
package nl.waakzaam.fuzz;

import org.jspecify.annotations.NullMarked;
