"""Given names that tell a woman from a man, of English, German, French and their neighbours.

Names that both bear (Kim, Robin, Andrea across languages) are left out: nothing is better than a
wrong guess.
"""

from __future__ import annotations

_WOMEN = """
abigail ada adelaide adele adèle adriana agatha agathe agnes agnès agnieszka aida aisha alba
alexandra alice alicia alina aline alison alma almut amal amalia amanda amber amelia amelie amélie
amina amy ana anaïs andrée angela angelika angelina angèle anika anita anja anke ann anna annabel
anne annegret anneliese annemarie annette annick annie antje antonia ariane arlette astrid audrey
aurélie aurore ava barbara bärbel beata beate beatrice bella benedetta bernadette bertha bessie
beth betsy bettina betty béatrice béatrix bénédicte bianca birgit birgitta birte blanche brenda
bridget brigitte britta camilla carla carmen carol carole carolin carolina caroline carolyn
catherine cathy cecilia cécile céline chantal charlotte chelsea cheryl chiara chloe chloé christa
christel christelle christiane christina christine cindy claire clara clarissa claudette claudia
clementine clémence clémentine colette constance cora coralie cordula corinna corinne cornelia
cristina cynthia dagmar daisy dana danielle daphne daphné deborah debra delphine denise diana
diane dolores donna dora doris dorothea dorothee dorothy edda edith edna eileen elaine eleanor
elena eleonore elfriede elisa elisabeth elise eliza elizabeth elke ella ellen elodie elsa else
emilia emily emma emmanuelle enora erica erika erin estelle esther ethel eugenia eva eve evelyn
ève élisabeth élise élodie éloïse émilie fabienne fanny fatima fatma fatou felicity fiona flora
florence frances françoise franziska frauke frederike freya frédérique frida frieda friederike
gabi gabriela gabriele gabrielle geneviève georgette georgia georgina geraldine gerda gerlinde
germaine gertrud gesa ghislaine gina ginette gisela gloria grace greta gretchen gudrun gwen hanna
hannah hannelore harriet hazel heather hedda hedwig heide heidi heike helen helena helene helga
helma henriette hermine hélène hilary hilda hilde hildegard hillary holly hortense huguette ida
ilona ilse imogen ina ines inès inga inge ingeborg ingrid irena irene irène irina iris irma isabel
isabella isabelle ivana ivy jackie jacqueline jana jane janet janice janina janine jasmin jeanette
jeanne jeannette jeannine jennifer jessica jill joan joanna joanne joëlle johanna jolanta josefine
josephine josette josiane joyce juana judith jule julia juliane julie juliet juliette justine
jutta karen karima karin karina karine karla karoline kate katharina katherine kathleen kathrin
kathryn kathy katja katrin katy kayla kerstin khadija kirsten klara krystyna laetitia lara laura
laure laurence lea leah leila lena leonie leonora leticia leyla léa léna léonie lidia liesel
lilian liliane lillian lily lina linda lisa lisbeth liselotte liv lorraine lotte lottie louise
lucia lucie lucile lucille lucy ludivine luisa luise lydia lydie mabel madeleine magali magda
magdalena maggie maike maja malia mandy manon manuela mara marcella margaret margarete margarita
margaux margot marguerite maria mariam marianne marie mariella marina marine marion marissa maría
marjorie marlene marlène marlies martha martina martine mary maryse mathilde matilda maud maureen
mechthild megan melanie melinda melissa mercedes meredith mélanie mélissa mia michaela michelle
michèle mildred miranda mireille miriam molly mona monica monika monique morgane muriel myriam
nadège nadia nadine nadja naïma nancy naomi natalia natalie natascha natasha nathalie nelly nicole
nina noémie nora norma océane odette odile olga olive olivia ophelia orla paloma pamela pascale
patricia paula paule paulina pauline peggy penelope perrine petra phoebe phyllis pia polly
priscilla rachel rachida raphaëlle raquel raymonde rebecca regina regine regula renata renate
renée régine rita roberta rosa rosalie rosalind rose rosemarie rosemary rosie roswitha roxane ruth
sabine sabrina sadie sally salomé samantha samia sandra sandrine sara sarah saskia ségolène
séverine shannon sharon sheila shirley sibylle siegrid sigrid silke silvia simone sina sofia sofie
soizic solange solène sonia sonja sophia sophie stefanie stella stephanie stéphanie sue susan
susana susanna susanne suzanne svenja svetlana swantje sybille sylvia sylvie tabea tamara tanja
tara tatiana tatjana teresa tess tessa thea theodora theresa therese thérèse tiffany tina traudl
trudy ulla ulrike una ursula uta ute valentina valentine valeria valerie valérie vanessa vera
verena veronica véronique vicky victoire victoria viktoria viola violet virginia virginie viviane
wanda wendy wiebke wilhelmine wilma winifred yasmin yasmina yolanda yvette yvonne zoe zoé zohra
zora
"""

_MEN = """
aaron abdul abel abraham achim adam adolf adrian adrien ahmed aidan alain alan alban albert
alberto albrecht alec alejandro alex alexander alexandre alexis alfons alfred ali alistair alois
alphonse amos anatole anders andreas andrew andré andy angus anselm anthony antoine anton antonin
antonio archie ari armand armin arnaud arne arno arnold arthur artur arturo aubert august auguste
augustin aurélien axel ángel baptiste barnaby barry bartholomew basil bastian bastien ben benedikt
benjamin benoît bernard bernd bernhard bert bertrand bill billy björn bob bobby boris bram brandon
brendan brett brian brice bruce bruno burkhard burt caleb calvin carl carlos carsten cesar cédric
césar charles chester chris christian christof christoph christophe christopher claude claudio
claus clemens clément clifford clive colin connor conrad constantin cornelius craig curtis cyril
cyrille damian damien daniel dario darren dave david dean denis dennis derek desmond detlef didier
diego dieter dietmar dietrich dimitri dirk dominic dominik don donald doug douglas duncan dustin
dwight earl eberhard eckart eckhard eddie edgar edmund eduard edward edwin egbert egon eli elias
elliot elmar emil emmanuel enrico enrique eric erich erik ernest ernesto ernst erwin eugen eugene
eugène evan ewald édouard émile éric étienne fabian fabien fabio fabrice felix fergus fernand
fernando félix finn florent florian floyd francesco francis francisco franck françois frank franz
fred frederic frederick frédéric friedhelm friedrich fritz gabriel gaël gareth gary gaspard gaston
gauthier gavin geoff geoffrey georg george georges gerald gerd gerhard germain gernot gero gert
gethin gérald gérard gideon gilbert gilles giorgio giovanni giuseppe glen glenn godfrey gordon
graham greg gregor gregory grégoire grégory guido guillaume gunter gus gustav gustave guy günter
günther hagen hannes hans harald hardy harold harry hartmut harvey hassan hauke hector heiko
heiner heinrich heinz helmut hendrik henning henri henrik henry herbert herman hermann hervé
holger horace horst howard hubert hugh hugo hugues humphrey ian ibrahim idriss ignaz igor ingo
isaac ismail ivan jack jacob jacques jaime jakob james jan jared jason jasper javier jay jean jeff
jeffrey jens jeremy jerome jerry jesus jérémie jérôme jim jimmy joachim joaquin joe joel joey joël
johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josé joshua
jost jörg juan jules julian julien julius justin jürgen kai karim karl karlheinz karsten kaspar
keith ken kenneth kevin kévin kilian klaus knut konrad konstantin kurt lambert lance larry lars
laurent lawrence lee leo leon leonard leonhard leopold leroy lester lewis léo léon liam lionel
loïc lorenz lorenzo lothar louis luc luca lucas lucien ludovic ludwig luigi luis luiz lukas luke
lutz lyle magnus malcolm malik malte manfred manuel marc marcel marcello marco marcus mariano
mario marius mark marko markus martin marvin mateo mathias mathieu mathis matt matteo matthew
matthias matthieu maurice mauro max maxence maxim maxime maximilian mehdi mehmet melvin mervyn
michael michel miguel mike mikhail milan miles milo mitch mohamed mohammad mohammed moritz moses
murray mustafa nathan nathaniel ned neil nelson nicholas nick nicolas nigel nikolai nikolaus nils
noah norbert norman oliver olivier omar orlando oscar oskar oswald othmar otis otmar otto owen
pablo pascal patrice patrick paul paulo pedro percy peter phil philip philipp philippe pierre
pieter quentin rachid rafael rainer ralf ralph ramon randolph randy raoul raphaël rashid raúl ray
raymond rebus reg reginald reiner reinhard reinhold renaud rené reto rémi rémy rhys ricardo
riccardo richard rick ricky robert roberto rod roderick rodney rodolfo rodrigo roger roland rolf
romain roman ron ronald rory roy rubén rudi rudolf rudolph rupert russell rüdiger ryan sam samir
samuel sascha scott sean sebastian serge sergei sergio seth sébastien siegfried sigmar silas
silvio simon solomon spencer stan stanley stefan stefano stephan stephen steve steven stewart
stéphane stuart sven sylvain sylvestre tad tariq ted terence terrence terry theo theodor theodore
théo théodore thibault thierry thilo thomas thorsten tiago till tilman tim timo timothée timothy
tobias toby todd tom tomas tommy tony torsten travis trevor tristan tyler udo ulf uli ulrich urs
uwe valentin veit vernon victor viktor vincent vito vladimir volker wade waldemar wallace walt
walter warren wayne wendell werner wilbur wilfred wilfried wilhelm will willi william willy wim
winfried winston wolf wolfgang wolfram xavier yann yannick yasser youssef yuri yves yvon zachary
"""

WOMEN = frozenset(_WOMEN.split())
MEN = frozenset(_MEN.split())
"""Given names in lower case."""
