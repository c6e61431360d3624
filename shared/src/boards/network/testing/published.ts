/**
 * Networks with published figures, as lists of neighbours: a name, then those it is tied to that come after it.
 */

/**
 * Friendships in a karate club, numbered as in the paper: 34 members, 78 ties.
 * Zachary, J. Anthropological Research 33 (1977) 452-473.
 */
export const KARATE = `
1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
2: 3 4 8 14 18 20 22 31
3: 4 8 9 10 14 28 29 33
4: 8 13 14
5: 7 11
6: 7 11 17
7: 17
9: 31 33 34
10: 34
14: 34
15: 33 34
16: 33 34
19: 33 34
20: 34
21: 33 34
23: 33 34
24: 26 28 30 33 34
25: 26 28 32
26: 32
27: 30 34
28: 34
29: 32 34
30: 33 34
31: 33 34
32: 33 34
33: 34`;

/**
 * Characters of Les Miserables who meet in a chapter: 77 characters, 254 ties.
 * Knuth, The Stanford GraphBase (1993) 74-87.
 */
export const LES_MISERABLES = `
Myriel: Napoleon MlleBaptistine MmeMagloire CountessDeLo Geborand Champtercier Cravatte Count OldMan Valjean
MlleBaptistine: MmeMagloire Valjean
Labarre: Valjean
MmeMagloire: Valjean
Valjean: Marguerite MmeDeR Isabeau Gervais Fantine MmeThenardier Thenardier Cosette Javert Fauchelevent Bamatabois Simplice Scaufflaire Woman1 Judge Champmathieu Brevet Chenildieu Cochepaille Woman2 MotherInnocent Gavroche Gillenormand MlleGillenormand Marius Enjolras Bossuet Gueulemer Babet Claquesous Montparnasse Toussaint
Tholomyes: Listolier Fameuil Blacheville Favourite Dahlia Zephine Fantine Cosette Marius
Listolier: Fameuil Blacheville Favourite Dahlia Zephine Fantine
Fameuil: Blacheville Favourite Dahlia Zephine Fantine
Blacheville: Favourite Dahlia Zephine Fantine
Favourite: Dahlia Zephine Fantine
Dahlia: Zephine Fantine
Zephine: Fantine
Marguerite: Fantine
Fantine: MmeThenardier Thenardier Javert Bamatabois Perpetue Simplice
MmeThenardier: Thenardier Cosette Javert Eponine Anzelma Magnon Gueulemer Babet Claquesous
Thenardier: Cosette Javert Pontmercy Boulatruelle Eponine Anzelma Gavroche Marius Gueulemer Babet Claquesous Montparnasse Brujon
Cosette: Javert Woman2 Gillenormand MlleGillenormand LtGillenormand Marius Toussaint
Javert: Fauchelevent Bamatabois Simplice Woman1 Woman2 Gavroche Enjolras Gueulemer Babet Claquesous Montparnasse Toussaint
Perpetue: Simplice
Bamatabois: Judge Champmathieu Brevet Chenildieu Cochepaille
Judge: Champmathieu Brevet Chenildieu Cochepaille
Champmathieu: Brevet Chenildieu Cochepaille
Brevet: Chenildieu Cochepaille
Chenildieu: Cochepaille
Eponine: Anzelma Marius Mabeuf Courfeyrac Gueulemer Babet Claquesous Montparnasse Brujon
Fauchelevent: MotherInnocent Gribier
Jondrette: MmeBurgon
MmeBurgon: Gavroche
Gillenormand: Magnon MlleGillenormand LtGillenormand Marius BaronessT
MlleGillenormand: MmePontmercy MlleVaubois LtGillenormand Marius
Pontmercy: MmePontmercy Marius
LtGillenormand: Marius
Gavroche: Marius Mabeuf Enjolras Combeferre Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire Gueulemer Babet Montparnasse Child1 Child2 Brujon MmeHucheloup
Marius: BaronessT Mabeuf Enjolras Combeferre Feuilly Courfeyrac Bahorel Bossuet Joly
Mabeuf: Enjolras Combeferre Feuilly Courfeyrac Bahorel Bossuet Joly MotherPlutarch
Enjolras: Combeferre Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire Claquesous MmeHucheloup
Combeferre: Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire
Prouvaire: Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire
Feuilly: Courfeyrac Bahorel Bossuet Joly Grantaire
Courfeyrac: Bahorel Bossuet Joly Grantaire MmeHucheloup
Bahorel: Bossuet Joly Grantaire MmeHucheloup
Bossuet: Joly Grantaire MmeHucheloup
Joly: Grantaire MmeHucheloup
Gueulemer: Babet Claquesous Montparnasse Brujon
Babet: Claquesous Montparnasse Brujon
Claquesous: Montparnasse Brujon
Child1: Child2
Montparnasse: Brujon
Grantaire: MmeHucheloup`;

/** Krackhardt's kite: ten people, 18 ties. Krackhardt, Administrative Science Quarterly 35 (1990) 342-369. */
export const KITE = `
Andre: Beverly Carol Diane Fernando
Beverly: Diane Ed Garth
Carol: Diane Fernando
Diane: Ed Fernando Garth
Ed: Garth
Fernando: Garth Heather
Garth: Heather
Heather: Ike
Ike: Jane`;
