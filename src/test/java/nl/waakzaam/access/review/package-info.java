// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.access.review;

import org.jspecify.annotations.NullMarked;
