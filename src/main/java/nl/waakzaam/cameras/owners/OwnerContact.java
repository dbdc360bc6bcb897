// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import nl.waakzaam.notices.MailAddress;

/**
 * Who owns cameras and how police reach them best; encrypted where it is kept.
 *
 * @param name of a person, or of a company and who is asked for there
 * @param telephone empty when not given
 * @param remark such as the hours at which somebody is there; empty when there is none
 */
public record OwnerContact(String name, MailAddress mail, String telephone, BestWay bestWay, String remark) {
    /** How to reach an owner best. */
    public enum BestWay {
        MAIL,
        TELEPHONE
    }

    /** The same, at another mail address. */
    public OwnerContact at(MailAddress other) {
        return new OwnerContact(name, other, telephone, bestWay, remark);
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a contact";
    }
}
