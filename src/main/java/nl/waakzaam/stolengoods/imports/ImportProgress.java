// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

/** Is told after each committed batch how far an import is. */
@FunctionalInterface
public interface ImportProgress {
    void committed(ImportCounts counts, long bytesRead, long bytesInAll);
}
