// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.accountability.chain;

import org.jspecify.annotations.NullMarked;
