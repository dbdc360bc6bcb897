// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.rules.desk;

import org.jspecify.annotations.NullMarked;
