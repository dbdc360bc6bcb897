// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.lookup;

import org.jspecify.annotations.NullMarked;
