// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

/** Brings deliveries to one kind of channel. */
interface Carrier {
    Channel.Kind kind();

    /** Whether it leads anywhere here: no such channel is offered otherwise. */
    default boolean isOpen() {
        return true;
    }

    Outcome bring(Delivery delivery, Channel channel);
}
