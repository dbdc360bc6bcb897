// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.letters;

import org.jspecify.annotations.NullMarked;
