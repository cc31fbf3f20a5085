/** Leads as rows. */
package io.trigon.persistence.sales;
