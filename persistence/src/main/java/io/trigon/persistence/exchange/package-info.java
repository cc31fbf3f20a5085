/** Partners, what came in and what goes out, as rows. No folders and no formats. */
package io.trigon.persistence.exchange;
