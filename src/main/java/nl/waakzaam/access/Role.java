// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

/** What an account is for; one account may have several. */
public enum Role {
    POLICE_INTAKE,
    DETECTIVE,
    MUNICIPALITY,
    DEALER,
    SUPERVISOR,
    PRIVACY_OFFICER,
    POLICY_OFFICER,
    ADMINISTRATOR
}
