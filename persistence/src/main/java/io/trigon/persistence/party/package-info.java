/** Companies with their sites and contacts as rows. */
package io.trigon.persistence.party;
