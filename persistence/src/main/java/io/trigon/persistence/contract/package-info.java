/** Contracts as rows, and their lists. */
package io.trigon.persistence.contract;
