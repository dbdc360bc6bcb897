// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.footage.vault;

import org.jspecify.annotations.NullMarked;
