// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells the layout who is looking; the module that knows accounts provides it. */
public interface Visitors {
    /** The account behind this request, if it is logged in. */
    Optional<Page.Visitor> find(HttpServletRequest request);
}
