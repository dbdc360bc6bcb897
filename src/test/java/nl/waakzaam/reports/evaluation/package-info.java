// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.reports.evaluation;

import org.jspecify.annotations.NullMarked;
