// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import nl.waakzaam.reports.markup.Expression;

/** Where the figures of a report come from. */
public interface Facts {
    /** What is asked for; with a reason when there is no such figure. */
    Answer answer(Expression expression);
}
