// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import org.springframework.context.ApplicationContext;

/** The work on lists, in a product in which nothing goes by itself. */
public final class TestBulkWork {
    private final BulkWorker worker;

    public TestBulkWork(ApplicationContext product) {
        worker = product.getBean(BulkWorker.class);
    }

    /** Checks all lists that wait. */
    public void finish() {
        worker.work();
    }
}
