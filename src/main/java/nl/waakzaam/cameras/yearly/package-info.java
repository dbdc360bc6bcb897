// SPDX-License-Identifier: EUPL-1.2
/** Once a year an owner is asked by mail whether all of it is still right. */
@NullMarked
package nl.waakzaam.cameras.yearly;

import org.jspecify.annotations.NullMarked;
