// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;
import java.util.List;

/** Whether police work on goods; told by the module that does, of which this one knows nothing. */
public interface Investigations {
    /** When police worked on any of these goods; one investigation may be more than one time, each beginning as another ends. */
    List<Investigation> of(Collection<GoodId> goods);

    /** Whether one of them ordered that this good be held, so that it is let go there, by two people. */
    boolean haveHeld(GoodId good);
}
