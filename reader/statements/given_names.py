"""Given names that tell a woman from a man, of English, German, French and their neighbours.

Names that both bear (Kim, Robin, Andrea across languages) are left out: nothing is better than a
wrong guess.
"""

from __future__ import annotations

_WOMEN = """
abigail ada adele adelaide adriana agatha agnes agnieszka aida aisha alba alexandra alice alicia
alina aline alison alma almut amal amalia amanda amber amelia amelie amina amy ana anaïs andrée
angela angelika angelina anika anita anja anke ann anna annabel anne annegret anneliese annemarie
annette annick annie antje antonia ariane arlette astrid audrey aurélie aurore ava barbara bärbel
beata beate beatrice béatrice béatrix bella benedetta bernadette bertha bessie beth betsy bettina
betty bianca birgit birgitta birte blanche brenda bridget brigitte britta camilla camille carla
carmen carol carole carolin carolina caroline carolyn catherine cathy cecilia cécile céline
chantal charlotte chelsea cheryl chiara chloe chloé christa christel christiane christina
christine cindy claire clara clarissa claudette claudia clémence clementine colette constance
cora cordula corinna corinne cornelia cristina cynthia dagmar daisy dana danielle daphne deborah
debra delphine denise diana diane dolores donna dora doris dorothea dorothee dorothy edda edith
edna eileen elaine eleanor elena eleonore elfriede elisa elisabeth elise élise eliza elizabeth
elke ella ellen elodie élodie elsa else emilia émilie emily emma erica erika erin esther estelle
ethel eugenia eva eve evelyn fabienne fanny fatima fatma felicity fiona flora florence frances
françoise franziska frauke frederike freya frida frieda friederike gabi gabriela gabriele
gabrielle geneviève georgia georgina geraldine gerda gerlinde germaine gertrud gesa ghislaine gina
ginette gisela gloria grace gretchen greta gudrun gwen hannah hanna hannelore harriet hazel heather
hedda hedwig heide heidi heike helen helena helene hélène helga helma henriette hermine hilary
hilda hilde hildegard hillary holly ida ilona ilse imogen ina ines inga inge ingeborg ingrid irena
irene irina iris irma isabel isabella isabelle ivana ivy jackie jacqueline jana jane janet janice
janina janine jasmin jeanette jeanne jeannette jennifer jessica jill joan joanna joanne johanna
jolanta josefine josephine joyce juana judith jule julia juliane julie juliet juliette jutta karen
karin karina karla karoline kate katharina katherine kathleen kathrin kathryn kathy katja katrin
katy kayla kelly kerstin kirsten klara krystyna lara laura laurence lea léa leah leila lena leonie
leonora leticia leyla lidia liesel lilian lillian lily lina linda lisa lisbeth liselotte liv lorraine lotte
lottie louise lucia lucie lucille lucy ludivine luisa luise lydia mabel madeleine magali magda
magdalena maggie maike maja malia mandy manon manuela mara marcella margaret margarete margarita
margot marguerite maria maría mariam marianne marie mariella marina marion marissa marlene marlies
martha martina martine mary maryse mathilde matilda maud maureen mechthild megan melanie mélanie
melinda melissa mercedes meredith mia michaela michèle michelle mildred miranda miriam molly
mona monica monika monique muriel myriam nadia nadine nadja nancy naomi natalia natalie natascha
natasha nathalie nelly nicole nina noémie nora norma odette odile olga olive olivia ophelia orla
paloma pamela pat patricia paula paulina pauline peggy penelope petra phoebe phyllis pia polly
priscilla rachel raquel rebecca régine regina regine regula renata renate rita roberta rosa rosalie
rosalind rose rosemarie rosemary rosie roswitha roxane ruth sabine sabrina sadie sally samantha
sandra sara sarah saskia séverine shannon sharon sheila shirley sibylle siegrid sigrid silke silvia
simone sina sofia sofie solange sonia sonja sophia sophie stacy stefanie stella stephanie stéphanie
sue susan susana susanna susanne suzanne svenja svetlana swantje sybille sylvia sylvie tabea tamara
tanja tara tatiana tatjana teresa tess tessa thea theresa therese thérèse theodora tiffany tina
tracy traudl trudy ulla ulrike una ursula uta ute valentina valeria valérie valerie vanessa vera
veronica verena véronique vicky victoria viktoria viola violet virginia virginie vivian viviane
wanda wendy wiebke wilhelmine wilma winifred yasmin yolanda yvette yvonne zoe zoé zora
"""

_MEN = """
aaron abdul abel abraham achim adam adolf adrian adrien ahmed aidan alain alan albert alberto albrecht
alec alejandro alex alexander alexandre alexis alfons alfred ali alistair alois amos anatole anders
andreas andrew andy ángel angus anselm anthony anton antoine antonio archie ari armand armin arne
arnaud arno arnold arthur artur arturo aubert august auguste augustin axel baptiste barnaby barry
bartholomew basil bastian bastien ben benedikt benjamin benoît bernard bernd bernhard bert bertrand
bill billy björn bob bobby boris bram brandon brendan brett brian bruce bruno burkhard burt caleb calvin
carl carlos carsten cédric cesar césar charles chester chris christian christof christoph
christophe christopher claude claudio claus clemens clément clifford clive colin connor conrad
constantin cornelius craig curtis cyril cyrille damian damien daniel dario darren dave david dean
denis dennis derek desmond detlef didier diego dieter dietmar dietrich dimitri dirk dominic
dominik don donald doug douglas duncan dustin dwight earl eberhard eckart eckhard eddie edgar edmund édouard
eduard edward edwin egbert egon eli elias elliot elmar emil émile emmanuel enrico enrique eric
erich erik ernest ernesto ernst erwin étienne eugen eugene eugène evan ewald fabian fabio fabrice
fabien felix fergus fernand fernando finn florent florian floyd francesco francis franck
francisco françois frank franz fred frederic frédéric frederick friedhelm friedrich fritz gabriel
gareth gary gaspard gaston gavin geoff geoffrey georg george georges gerald gérald gérard gerd gerhard
gernot gero gert gethin gideon gilbert gilles giorgio giovanni giuseppe glen glenn godfrey gordon
graham greg gregor gregory guido guillaume günter günther gunter gus gustav guy hagen hannes hans
harald hardy harold harry hartmut harvey hassan hauke hector hector heiko heiner heinrich heinz
helmut hendrik henning henri henrik henry herbert herman hermann hervé holger horace horst howard
hubert hugh hugo humphrey ian ibrahim idriss ignaz igor ingo isaac ismail ivan jack jacob jacques
jaime jakob james jamie jan jared jason jasper javier jay jean jeff jeffrey jens jeremy jérémie
jérôme jerome jerry jesus jim jimmy joachim joaquin joe joel joël joey johan johann johannes john
johnny jon jonas jonathan jordi jorge jörg jose josé josef joseph joshua jost juan julian julien
julius jürgen justin kai karim karl karlheinz karsten kaspar keith ken kenneth kevin kilian klaus
knut konrad konstantin kurt lambert lance larry lars laurent lawrence lee leo leon leonard leonhard
leopold leroy leslie lester lewis liam lionel loïc lorenz lorenzo lothar louis luc luca lucas
ludovic ludwig luigi luis luiz lukas luke lutz lyle magnus malcolm malik malte manfred manuel marc
marcel marcello marco marcus mariano mario marius mark marko markus martin marvin mateo mathias
mathieu mathis matt matteo matthew matthias matthieu maurice mauro max maxence maxim maxime
maximilian mehmet melvin mervyn michael michel miguel mike mikhail milan miles milo mitch mohamed
mohammed mohammad morgan moritz moses murray mustafa nathan nathaniel ned neil nelson nicholas nick
nicolas nigel nikolai nikolaus nils noah noel noël norbert norman oliver olivier omar orlando oscar
oskar oswald othmar otis otmar otto owen pablo pascal patrice patrick paul paulo pedro percy peter
phil philip philipp philippe pierre pieter rafael rainer ralf ralph ramon randolph randy raoul raphaël
rashid raúl ray raymond rebus reg reginald reiner reinhard reinhold rémi renaud rené reto rhys
ricardo riccardo richard rick ricky robert roberto rod roderick rodney rodolfo rodrigo roger roland rolf
romain roman ron ronald rory roy rubén rudi rudolf rudolph rüdiger rupert russell ryan sam samir
samuel sascha scott sean sebastian sébastien sergei serge sergio seth sidney siegfried sigmar silas
silvio simon solomon spencer stan stanley stefan stefano stephan stephen steve steven stewart
stuart sven sylvain tad tariq ted terence terrence terry theo theodor theodore thibault thierry
thilo thomas thorsten till tilman tim timo timothy timothée tobias toby todd tom tomas tommy tony
torsten travis trevor tristan tyler udo ulf uli ulrich urs uwe valentin veit vernon victor
viktor vincent vito vladimir volker wade waldemar wallace walt walter warren wayne wendell werner
wilbur wilfred wilfried wilhelm will willi william willy wim winfried winston wolf wolfgang
wolfram xavier yann yannick yasser yves yuri youssef zachary
"""

WOMEN = frozenset(_WOMEN.split())
MEN = frozenset(_MEN.split())
"""Given names in lower case."""
