// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;

/** Whether police work on goods; told by the module that does, of which this one knows nothing. */
public interface Investigations {
    /** Whether any of these goods is in an investigation that is not closed. */
    boolean areOpenOn(Collection<GoodId> goods);

    /** Whether one of them ordered that this good be held, so that it is let go there, by two people. */
    boolean haveHeld(GoodId good);
}
