/** Pages about contracts: the list, one contract with the steps of its life, and a new draft. */
package io.trigon.web.contract;
