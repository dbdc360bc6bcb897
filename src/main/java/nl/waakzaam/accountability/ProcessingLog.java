// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

/** The processing log: who did what with which record, why, and for whom (art. 32a Wpg; Logboek Dataverwerkingen). */
public interface ProcessingLog {
    /** Writes one row in the caller's transaction; refuses to run outside one. */
    void record(Processing processing);
}
