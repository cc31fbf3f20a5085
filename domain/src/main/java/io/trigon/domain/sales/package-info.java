/** How a potential side becomes a contracted one. */
package io.trigon.domain.sales;
