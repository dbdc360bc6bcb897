// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.letters.desk;

import org.jspecify.annotations.NullMarked;
