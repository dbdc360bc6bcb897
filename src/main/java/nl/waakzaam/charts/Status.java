// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

/** Whether a figure can still change. */
public enum Status {
    FINAL,
    PROVISIONAL
}
