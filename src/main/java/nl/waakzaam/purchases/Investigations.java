// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;

/** Whether police work on goods; told by the module that does, of which this one knows nothing. */
public interface Investigations {
    /** Whether any of these goods is in an investigation that is not closed. */
    boolean areOpenOn(Collection<GoodId> goods);
}
