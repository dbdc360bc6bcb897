// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import nl.waakzaam.access.Actor;
import nl.waakzaam.cameras.search.CaseSearch;

/** A search, and who asked it, as that person is now. */
record OpenedSearch(CaseSearch search, Actor actor) {}
