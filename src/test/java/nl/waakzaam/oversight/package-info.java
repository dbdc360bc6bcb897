// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.oversight;

import org.jspecify.annotations.NullMarked;
