/** Accounts as rows. */
package io.trigon.persistence.customer;
