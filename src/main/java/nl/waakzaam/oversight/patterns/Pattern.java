// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import java.util.List;
import nl.waakzaam.accountability.LoggedAct;

/**
 * An odd pattern that a rule saw.
 *
 * @param about whom and what it concerns, so that the same is told once
 * @param acts the acts it stands on
 */
record Pattern(String about, List<LoggedAct> acts) {}
