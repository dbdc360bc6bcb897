// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;

/** Finds the folded forms within some edits; what is measured. */
interface NearSearch {
    List<String> near(String folded, int edits);
}
